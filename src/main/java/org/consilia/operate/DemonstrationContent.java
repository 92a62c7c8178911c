package org.consilia.operate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.Reference;
import org.consilia.question.AboutPerson;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The made-up topics, doctors, questions and answers of the demonstration, read from the files that come with us. */
record DemonstrationContent(List<Topic> topics, List<MadeUpDoctor> doctors, List<MadeUpQuestion> questions) {

    record MadeUpDoctor(
            String id,
            String name,
            TopicId specialty,
            List<String> languages,
            String place,
            String about,
            String disclosure,
            String register,
            String number,
            LocalDate checkedOn,
            LocalDate nextCheckOn) {}

    record MadeUpQuestion(
            String title, String body, List<TopicId> topics, AboutPerson about, List<MadeUpAnswer> answers) {}

    record MadeUpAnswer(String doctor, AnswerText text) {}

    static DemonstrationContent read() {
        var files = new PathMatchingResourcePatternResolver();
        try {
            var questions = files.getResources("classpath:demonstration/??-*.yaml");
            Arrays.sort(questions, Comparator.comparing(Resource::getFilename));
            return new DemonstrationContent(
                    entries(files.getResource("classpath:demonstration/topics.yaml")).stream()
                            .map(DemonstrationContent::topic)
                            .toList(),
                    entries(files.getResource("classpath:demonstration/doctors.yaml")).stream()
                            .map(DemonstrationContent::doctor)
                            .toList(),
                    Arrays.stream(questions)
                            .map(file -> question(Entry.of(parse(file))))
                            .toList());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static List<Entry> entries(Resource file) {
        return ((List<?>) parse(file)).stream().map(Entry::of).toList();
    }

    private static Object parse(Resource file) {
        try (var text = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Topic topic(Entry entry) {
        return new Topic(
                new TopicId(entry.text("slug")),
                entry.text("name"),
                Topic.Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT)));
    }

    private static MadeUpDoctor doctor(Entry entry) {
        return new MadeUpDoctor(
                entry.text("id"),
                entry.text("name"),
                new TopicId(entry.text("specialty")),
                entry.texts("languages"),
                entry.text("place"),
                entry.text("about"),
                entry.text("disclosure"),
                entry.text("register"),
                entry.text("number"),
                entry.date("checked"),
                entry.date("next-check"));
    }

    private static MadeUpQuestion question(Entry entry) {
        var about = entry.entry("about");
        return new MadeUpQuestion(
                entry.text("title"),
                entry.text("body"),
                entry.texts("topics").stream().map(TopicId::new).toList(),
                new AboutPerson(
                        about.textOrNull("age"),
                        about.textOrNull("sex"),
                        about.textOrNull("conditions"),
                        about.textOrNull("medicines")),
                entry.entries("answers").stream()
                        .map(answer -> new MadeUpAnswer(answer.text("doctor"), answerText(answer)))
                        .toList());
    }

    private static AnswerText answerText(Entry entry) {
        return new AnswerText(
                entry.text("summary"),
                entry.entries("claims").stream()
                        .map(DemonstrationContent::claim)
                        .toList(),
                entry.entries("references").stream()
                        .map(DemonstrationContent::reference)
                        .toList());
    }

    private static Claim claim(Entry entry) {
        return new Claim(
                ClaimKind.ofSlug(entry.text("kind")),
                entry.textOrNull("heading"),
                entry.text("text"),
                entry.list("references").stream().map(Integer.class::cast).toList(),
                Boolean.TRUE.equals(entry.fields().get("experience")));
    }

    private static Reference reference(Entry entry) {
        return new Reference(
                Reference.Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT)),
                entry.text("value"),
                entry.text("title"),
                (Integer) entry.fields().get("year"));
    }

    /** One mapping of a file, read field by field. */
    private record Entry(Map<?, ?> fields) {

        static Entry of(@Nullable Object mapping) {
            return new Entry(mapping == null ? Map.of() : (Map<?, ?>) mapping);
        }

        String text(String field) {
            return Objects.requireNonNull(textOrNull(field), field);
        }

        @Nullable
        String textOrNull(String field) {
            var value = fields.get(field);
            return value == null ? null : value.toString().strip();
        }

        List<?> list(String field) {
            var value = fields.get(field);
            return value == null ? List.of() : (List<?>) value;
        }

        List<String> texts(String field) {
            return list(field).stream().map(String::valueOf).toList();
        }

        Entry entry(String field) {
            return of(fields.get(field));
        }

        List<Entry> entries(String field) {
            return list(field).stream().map(Entry::of).toList();
        }

        /** SnakeYAML reads a date as midnight in universal time. */
        LocalDate date(String field) {
            return LocalDate.ofInstant(
                    Objects.requireNonNull((Date) fields.get(field), field).toInstant(), ZoneOffset.UTC);
        }
    }
}
