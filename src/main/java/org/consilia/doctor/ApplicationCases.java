package org.consilia.doctor;

import java.util.stream.IntStream;
import org.consilia.account.Account;
import org.consilia.account.Accounts;
import org.consilia.permit.Who;
import org.consilia.topic.Topic;
import org.consilia.topic.Topics;
import org.springframework.stereotype.Component;

/** Puts together what an operator looks at before deciding on an application. */
@Component
class ApplicationCases {

    private final ApplicationDocuments documents;
    private final LookUps lookUps;
    private final Registers registers;
    private final Accounts accounts;
    private final Topics topics;

    ApplicationCases(
            ApplicationDocuments documents, LookUps lookUps, Registers registers, Accounts accounts, Topics topics) {
        this.documents = documents;
        this.lookUps = lookUps;
        this.registers = registers;
        this.accounts = accounts;
        this.topics = topics;
    }

    ApplicationCase of(Application application, Who who) {
        var numbers = application.words().numbers();
        return new ApplicationCase(
                application,
                accounts.find(application.account())
                        .map(Account::email)
                        .map(email -> email.value())
                        .orElse(null),
                application.account().value().equals(who.account()),
                IntStream.range(0, numbers.size())
                        .mapToObj(place -> number(place, numbers.get(place)))
                        .toList(),
                documents.of(application.id()),
                lookUps.of(application.id()),
                topics.all(Topic.Kind.SPECIALTY));
    }

    Hashes hashes(String application) {
        return new Hashes(lookUps.of(application), documents.of(application));
    }

    private ApplicationCase.Number number(int place, GivenNumber given) {
        var register = registers.find(given.register()).orElseGet(registers::other);
        return new ApplicationCase.Number(
                place,
                given,
                register.fit(given.number()) != Register.Fit.FITS,
                register.lookUp() instanceof Nppes,
                register.rules().lookUp());
    }
}
