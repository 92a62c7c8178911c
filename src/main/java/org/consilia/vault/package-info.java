/** Keeps secrets: sealed texts and the keys that open them. Owns the table data_key. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
