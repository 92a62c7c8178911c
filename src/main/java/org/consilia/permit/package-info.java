/** Who may do what: one table of role, action and state. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.permit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
