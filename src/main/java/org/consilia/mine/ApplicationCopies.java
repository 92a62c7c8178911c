package org.consilia.mine;

import java.util.List;
import java.util.stream.Stream;
import org.consilia.account.AccountId;
import org.consilia.doctor.Application;
import org.consilia.doctor.ApplicationDocument;
import org.consilia.doctor.ApplicationDocuments;
import org.consilia.doctor.Applications;
import org.consilia.topic.Topic;
import org.consilia.topic.Topics;
import org.springframework.stereotype.Component;

/** Copies somebody's wishes to be a doctor here. */
@Component
class ApplicationCopies {

    private final Applications applications;
    private final ApplicationDocuments documents;
    private final Topics topics;

    ApplicationCopies(Applications applications, ApplicationDocuments documents, Topics topics) {
        this.applications = applications;
        this.documents = documents;
        this.topics = topics;
    }

    List<Export.AskedToBeDoctor> of(AccountId account) {
        return applications.of(account).stream().map(this::copy).toList();
    }

    private Export.AskedToBeDoctor copy(Application application) {
        var words = application.words();
        return new Export.AskedToBeDoctor(
                application.state(),
                words.name(),
                Stream.concat(Stream.of(words.specialty()), words.otherSpecialties().stream())
                        .map(this::specialty)
                        .toList(),
                words.languages(),
                words.place(),
                words.worksAt(),
                words.about(),
                words.disclosure(),
                words.numbers(),
                documents.of(application.id()).stream()
                        .map(ApplicationDocument::name)
                        .toList(),
                application.changedAt(),
                application.sentAt(),
                application.decidedAt(),
                application.reason());
    }

    private String specialty(String id) {
        return topics.all(Topic.Kind.SPECIALTY).stream()
                .filter(topic -> topic.id().value().equals(id))
                .findFirst()
                .map(Topic::name)
                .orElse(id);
    }
}
