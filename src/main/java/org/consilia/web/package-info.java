/** The frame round every page: layout, error pages, security. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
