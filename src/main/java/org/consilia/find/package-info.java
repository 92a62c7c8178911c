/** Finds the doctors' own passages that answer a question. Owns the tables passage_vector and find_change. */
@NullMarked
@ApplicationModule(allowedDependencies = {"embedding"})
package org.consilia.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
