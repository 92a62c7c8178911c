package org.consilia.find;

/**
 * Everything an index knows for and against one candidate, read exactly from what it has stored.
 *
 * @param subject what the answer is mainly about ({@link Names#subjectOf})
 * @param nearQuestion how near the enquiry is in meaning to the question that was answered, up to 1
 * @param nearAnswer how near it is to the answer's own words, up to 1
 * @param bm25 of the enquiry's words in question, names and answer
 * @param named how fully the enquiry names what the answer is about, weighed by rarity
 * @param nameSaid the share of that name that was said, 0 to 1
 * @param kind how likely the enquiry and the question that was answered ask for the same kind of thing, 0 to 1
 */
record Evidence(
        String answer,
        String question,
        String subject,
        float nearQuestion,
        float nearAnswer,
        float bm25,
        float named,
        float nameSaid,
        float kind) {}
