/** The country's rules, numbers, words and pages: what an operator sets and a lawyer reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
