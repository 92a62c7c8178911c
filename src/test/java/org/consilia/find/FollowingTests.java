package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilia.ConsiliaTest;
import org.consilia.question.Publications;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsiliaTest
class FollowingTests {

    @Autowired
    ApplicationContext context;

    @Test
    void aLargeIndexWhoseAnswersKeepChangingIsNotWrittenAnewEachTime() throws IOException {
        var first = Published.question(context, "Does garlic keep colds away?", "Nobody has shown that it does.");
        var purges = new AtomicInteger();
        try (var index = LuceneIndex.inMemory()) {
            var following = new Following(
                    large(index, purges),
                    context.getBean(ChangeRepository.class),
                    context.getBean(Answered.class),
                    context.getBean(Vectors.class));
            followToTheEnd(following);
            assertThat(purges).hasValue(1);

            context.getBean(Publications.class).takeBack(first);
            followToTheEnd(following);

            assertThat(purges).hasValue(1);
        }
    }

    private static void followToTheEnd(Following following) throws IOException {
        following.lookForNews();
        while (following.goOn()) {
            assertThat(following.left()).isNotNegative();
        }
    }

    /** The same index, but large, and never done with writing its files anew; it counts how often it is asked to. */
    private static PassageIndex large(PassageIndex index, AtomicInteger purges) {
        return (PassageIndex) Proxy.newProxyInstance(
                PassageIndex.class.getClassLoader(),
                new Class<?>[] {PassageIndex.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "size" -> 30_000;
                    case "purge" -> purges.incrementAndGet() < 0;
                    default -> method.invoke(index, arguments);
                });
    }
}
