/**
 * Finds the doctors' own passages that answer a question. Owns the tables passage_vector, find_change and passage_text,
 * and on each node an index that can always be built again from the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"embedding", "topic", "question", "answer", "doctor"})
package org.consilia.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
