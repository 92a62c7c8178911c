/** Who saw and did what to private things: a record that is only added to, chained and signed. Owns audit_entry. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
