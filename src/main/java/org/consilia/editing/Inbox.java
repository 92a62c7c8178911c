package org.consilia.editing;

import org.consilia.answer.Answers;
import org.consilia.answer.Peers;
import org.consilia.moderation.Reports;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.question.SecondLooks;
import org.springframework.stereotype.Component;

/** Where all that waits comes in, with one statement for each module that keeps some of it. */
@Component
class Inbox {

    private final Questions questions;
    private final Reports reports;
    private final SecondLooks looks;
    private final Answers answers;
    private final Peers peers;

    Inbox(Questions questions, Reports reports, SecondLooks looks, Answers answers, Peers peers) {
        this.questions = questions;
        this.reports = reports;
        this.looks = looks;
        this.answers = answers;
        this.peers = peers;
    }

    Waiting open() {
        var asked = questions.waiting(QuestionState.HELD, QuestionState.SUBMITTED);
        return new Waiting(
                asked.stream()
                        .filter(question -> question.state() == QuestionState.HELD)
                        .toList(),
                asked.stream()
                        .filter(question -> question.state() == QuestionState.SUBMITTED)
                        .toList(),
                reports.open(),
                looks.open(),
                answers.inReview(),
                peers.waiting());
    }
}
