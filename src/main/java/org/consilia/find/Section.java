package org.consilia.find;

/** One claim of an answer, for choosing among them: its words, and how near its meaning is to the enquiry's (0: not known). */
record Section(String text, float near) {}
