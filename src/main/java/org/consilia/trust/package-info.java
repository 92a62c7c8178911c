/** Why a reader can rely on a page: the eight principles, checked, and what must hold before an answer is signed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"doctor", "answer", "question", "privacy"})
package org.consilia.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
