package org.consilia.topic;

/** Something that questions are about. */
public record Topic(TopicId id, String name, Kind kind) {

    /** What sort of thing a topic is. */
    public enum Kind {
        SPECIALTY,
        CONDITION,
        PROCEDURE
    }
}
