/** Keeps secrets: sealed texts and the keys that open them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
