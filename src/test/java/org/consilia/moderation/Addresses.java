package org.consilia.moderation;

import java.util.concurrent.atomic.AtomicInteger;

/** Addresses in networks of their own, so that no test uses up another's reports. */
public final class Addresses {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Addresses() {}

    public static String next() {
        return "2001:db8:0:%x::1".formatted(NEXT.getAndIncrement());
    }
}
