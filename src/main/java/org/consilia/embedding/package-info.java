/** Turns text into vectors whose nearness is nearness in meaning. Owns no table; reads the model from the class path. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.embedding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
