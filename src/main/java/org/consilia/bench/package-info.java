/** What the measurements of several parts share: files of one JSON object a line, in and out. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
