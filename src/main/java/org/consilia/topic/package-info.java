/** Specialties, conditions and procedures that questions are about. Owns the table topic. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
