package org.consilia.topic;

/** A topic's short name in addresses, such as "coronary-angioplasty". */
public record TopicId(String value) {}
