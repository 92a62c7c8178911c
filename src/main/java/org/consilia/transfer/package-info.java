/** Getting published answers in from elsewhere. Owns no tables: what it reads goes through the doors of others. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "topic", "question", "answer", "doctor"})
package org.consilia.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
