/**
 * Who answers: doctors with the evidence for their licence, from which their badge is derived, those who ask to be one,
 * and institutions whose published answers were imported. Owns the tables doctor, evidence, application with what hangs
 * on it, licence_notice and institution.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "topic"})
package org.consilia.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
