/** How soon does this person need help? Reads words, knows no one, stores nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"embedding"})
package org.consilia.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
