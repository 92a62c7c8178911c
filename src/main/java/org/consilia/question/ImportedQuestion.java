package org.consilia.question;

import java.time.Instant;
import java.util.List;
import org.consilia.topic.TopicId;

/** A question that an institution published with its answer elsewhere. */
public record ImportedQuestion(String title, Origin origin, List<TopicId> topics, Instant importedAt) {}
