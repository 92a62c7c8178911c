/** The frame round every page: layout, words, errors, headers. Knows nothing of medicine. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
