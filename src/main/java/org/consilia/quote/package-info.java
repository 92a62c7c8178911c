/** Requests for a price: kept here, passed to nobody until clinics and neutral routing exist. Owns quote_request. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "topic", "triage"})
package org.consilia.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
