/** What in this text identifies a person, and what could stand there instead? Pure code, knows no one, stores nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.consilia.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
