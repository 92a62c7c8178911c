package org.consilia.doctor;

import org.jspecify.annotations.Nullable;

/** The way to look a number up in a register. */
sealed interface LookUp permits Nppes, LookUp.ByHand {

    /** Answers within seconds, whatever the register does. */
    RegisterAnswer find(String number);

    /** A person opens the register's own page, and keeps what it shows. */
    record ByHand(@Nullable String page) implements LookUp {

        @Override
        public RegisterAnswer find(String number) {
            return new RegisterAnswer.Manual(page);
        }
    }
}
