package org.consilia.find;

/**
 * An answer that may fit, with what speaks for it. {@code score} orders the matches of one enquiry and means nothing
 * beyond it; the other numbers can be compared between enquiries.
 *
 * @param subject what the answer is mainly about
 * @param nearQuestion how near the enquiry is in meaning to the question that was answered, up to 1
 * @param nearAnswer how near it is to the answer's own words, up to 1
 * @param words how much of what the enquiry's words could weigh is found in question and answer, 0 to about 2
 * @param named how fully the enquiry names what the answer is about, 0 to 1
 * @param kind how likely both questions ask for the same kind of thing, 0 to 1
 * @param lead how much likelier it looks than the best rival about something else, in log-odds ({@link Rivals})
 * @param alike how many others of the first ten found are about the same
 */
record Match(
        String answer,
        String question,
        String subject,
        float score,
        float nearQuestion,
        float nearAnswer,
        float words,
        float named,
        float kind,
        float lead,
        int alike) {

    Match against(float lead, int alike) {
        return new Match(answer, question, subject, score, nearQuestion, nearAnswer, words, named, kind, lead, alike);
    }
}
