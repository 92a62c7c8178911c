package org.consilia.find;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.topic.Topic;
import org.consilia.topic.Topics;
import org.springframework.stereotype.Component;

/** What everybody may find: public questions with their signed answers, read from the database. */
@Component
class Answered {

    private final Questions questions;
    private final Answers answers;
    private final Topics topics;

    Answered(Questions questions, Answers answers, Topics topics) {
        this.questions = questions;
        this.answers = answers;
        this.topics = topics;
    }

    /** Those of the questions that are public and answered; the others may not be found. */
    List<AnsweredQuestion> of(Collection<QuestionId> ids) {
        var open = questions.all(ids).stream()
                .filter(question -> question.state() == QuestionState.PUBLIC && question.publication() != null)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var signed = answers.signed(open.stream().map(Question::id).toList()).stream()
                .collect(groupingBy(Answer::question));
        return open.stream()
                .filter(question -> signed.containsKey(question.id()))
                .flatMap(question -> Optional.ofNullable(question.publication()).stream()
                        .map(publication -> new AnsweredQuestion(
                                question, publication.text(), signed.getOrDefault(question.id(), List.of()))))
                .toList();
    }

    /** The answers to these questions that may be shown, in the order asked for. */
    List<Source> sourcesOf(List<QuestionId> ids) {
        return of(ids).stream()
                .sorted(comparing(each -> ids.indexOf(each.question().id())))
                .flatMap(each -> each.answers().stream()
                        .map(answer -> new Source(each.question(), answer, AnsweredQuestion.sectionsOf(answer))))
                .filter(source -> !source.sections().isEmpty())
                .toList();
    }

    /** Those of the questions that are still public, in the order asked for. */
    List<Question> publicOf(Collection<QuestionId> ids) {
        var byId = questions.all(ids).stream()
                .filter(question -> question.state() == QuestionState.PUBLIC)
                .collect(toMap(Question::id, question -> question));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** What the source says a question is about, and the conditions and procedures it was filed under. */
    List<String> namesOf(Question question) {
        var names = new ArrayList<String>();
        var origin = question.origin();
        if (origin != null) {
            if (origin.focus() != null) {
                names.add(origin.focus());
            }
            names.addAll(origin.synonyms());
        }
        for (var id : question.topics()) {
            topics.find(id)
                    .filter(topic -> topic.kind() != Topic.Kind.SPECIALTY)
                    .ifPresent(topic -> names.add(topic.name()));
        }
        return names;
    }
}
