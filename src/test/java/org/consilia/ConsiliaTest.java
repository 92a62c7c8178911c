package org.consilia;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.PublishedEventsExtension;

/**
 * The whole application over a real database. Every test class that bears this shares one started application, which is
 * quicker than starting parts of it many times; so tests make their own accounts and questions and look only at those.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@ExtendWith(PublishedEventsExtension.class)
public @interface ConsiliaTest {}
