package org.consilia.find;

import java.util.List;

/**
 * The answers that may fit an enquiry, in no order, with everything the index knows for and against each.
 *
 * @param weightOfWords what the enquiry's words could weigh at most: the sum of their rarities
 */
record Candidates(List<Evidence> evidence, float weightOfWords) {}
