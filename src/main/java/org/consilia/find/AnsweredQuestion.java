package org.consilia.find;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilia.answer.Answer;
import org.consilia.question.PublicText;
import org.consilia.question.Question;

/** A public question with its signed answers, and the texts of them that have a meaning of their own. */
record AnsweredQuestion(Question question, PublicText text, List<Answer> answers) {

    /** All texts whose vectors finding needs. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        texts.add(asked());
        for (var answer : answers) {
            texts.add(beginningOf(answer));
            var sections = sectionsOf(answer);
            if (sections.size() > 1) {
                sections.forEach(section -> texts.add(section.beginning()));
            }
        }
        return texts;
    }

    /** All words of all answers. */
    String said() {
        return answers.stream().map(AnsweredQuestion::whole).collect(joining("\n"));
    }

    List<IndexedAnswer> indexed(List<String> names, Map<String, float[]> vectors) {
        return answers.stream()
                .map(answer -> new IndexedAnswer(
                        answer.id().value(),
                        question.id().value(),
                        text.title() + "\n" + text.body(),
                        names,
                        whole(answer),
                        vectorOf(asked(), vectors),
                        vectorOf(beginningOf(answer), vectors)))
                .toList();
    }

    /** The parts of an answer that can be shown as a passage: its summary, then its claims. */
    static List<AnswerSection> sectionsOf(Answer answer) {
        var sections = new ArrayList<AnswerSection>();
        if (!answer.text().summary().isBlank()) {
            sections.add(new AnswerSection(null, answer.text().summary()));
        }
        var claims = answer.text().claims();
        for (var i = 0; i < claims.size(); i++) {
            sections.add(new AnswerSection(i, claims.get(i).plainText()));
        }
        return sections;
    }

    private static String whole(Answer answer) {
        return sectionsOf(answer).stream().map(AnswerSection::text).collect(joining("\n"));
    }

    private String asked() {
        return new Asked(text.title(), text.body()).brief();
    }

    private static String beginningOf(Answer answer) {
        return IndexedAnswer.beginningOf(whole(answer));
    }

    private static float[] vectorOf(String text, Map<String, float[]> vectors) {
        var vector = vectors.get(text);
        if (vector == null) {
            throw new IllegalStateException("A text has no vector");
        }
        return vector;
    }
}
