/**
 * People: their addresses, roles, passkeys, sign-in and sessions. Owns the tables account, account_role, passkey,
 * one_time_link, link_wish, new_address and recovery, and those of Spring Session.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
