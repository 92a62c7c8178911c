package org.consilia.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.consilia.embedding.Embeddings;

/** People's messages with a human's one-line summary of each (MeQSum), to learn from. */
record Messages(List<Message> all) {

    private static final Pattern PARTS = Pattern.compile("(?s)SUBJECT:(.*?)MESSAGE:(.*)");

    /** Nearer than this, two messages are one with another greeting. */
    private static final float THE_SAME = 0.93f;

    /** A message counts twice, as there are few of them and they are what is really asked. */
    private static final int TIMES = 2;

    record Message(Asked asked, Enquiry enquiry, String summary, Enquiry summarised) {}

    /** All messages but those that are used to measure. */
    static Messages read(Path file, List<Path> except, Function<String, float[]> meanings) throws IOException {
        var measured = new ArrayList<float[]>();
        for (var questions : except) {
            for (var row :
                    Table.read(questions, List.of("qid", "subject", "message")).rows()) {
                var asked = new Asked(row.cell("subject"), row.cell("message") + row.cell("question"));
                measured.add(Enquiry.of(asked, meanings).meaning());
            }
        }
        var messages = new ArrayList<Message>();
        for (var row :
                Table.read(file, List.of("file", "question", "human_summary")).rows()) {
            var asked = askedIn(row.cell("question"));
            var enquiry = Enquiry.of(asked, meanings);
            var summary = row.cell("human_summary");
            var summarised = Enquiry.of(Asked.of(summary), meanings);
            if (measured.stream().noneMatch(each -> isNear(each, enquiry) || isNear(each, summarised))) {
                messages.add(new Message(asked, enquiry, summary, summarised));
            }
        }
        return new Messages(messages);
    }

    private static boolean isNear(float[] measured, Enquiry enquiry) {
        return Embeddings.nearness(measured, enquiry.meaning()) > THE_SAME;
    }

    /** A message as MeQSum writes it, with its subject where it has one. */
    static Asked askedIn(String text) {
        var parts = PARTS.matcher(text);
        return parts.find() ? new Asked(parts.group(1).strip(), parts.group(2).strip()) : Asked.of(text);
    }

    int size() {
        return all.size();
    }

    /** Messages and summaries whose kind the summary says. */
    List<KindsOfQuestion.Example> examples() {
        var examples = new ArrayList<KindsOfQuestion.Example>();
        for (var message : all) {
            Kind.askedIn(message.summary()).stream().findFirst().ifPresent(kind -> {
                for (var time = 0; time < TIMES; time++) {
                    examples.add(new KindsOfQuestion.Example(message.enquiry().meaning(), kind));
                    examples.add(
                            new KindsOfQuestion.Example(message.summarised().meaning(), kind));
                }
            });
        }
        return examples;
    }
}
