/** People: their addresses, roles, sign-in and sessions. Owns the tables account, account_role and one_time_link. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
