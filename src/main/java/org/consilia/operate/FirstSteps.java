package org.consilia.operate;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What a newcomer needs from the start of a server: something to look at, and a way in. */
@Component
@ConditionalOnWebApplication
class FirstSteps implements ApplicationRunner {

    private final Demonstration demonstration;
    private final StandardSpecialties specialties;
    private final WaysIn waysIn;

    FirstSteps(Demonstration demonstration, StandardSpecialties specialties, WaysIn waysIn) {
        this.demonstration = demonstration;
        this.specialties = specialties;
        this.waysIn = waysIn;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demonstration.loadIfWanted();
        specialties.addIfNone();
        waysIn.offer().forEach(System.out::println);
    }
}
