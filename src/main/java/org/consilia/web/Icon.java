package org.consilia.web;

/** The signs drawn beside words, never instead of them. Each is one line on a field of 24 by 24. */
public enum Icon {
    SEARCH("M11 4a7 7 0 1 0 0 14a7 7 0 1 0 0-14M16.2 16.2 21 21"),
    CAUSE("M12 21v-8M12 13c0-5-3-8-8-8c0 5 3 8 8 8M12 10c0-4 2.5-7 8-7c0 5-3 7-8 7"),
    NEXT_STEP("M5 21V4M5 5h11l4 4l-4 4H5"),
    BENEFIT("M12 5v14M5 12h14"),
    RISK("M12 4 2.8 20h18.4zM12 10v4M12 17v.1"),
    COMPLICATION("M3 13h4l2.5-7l4 13l2.5-6h5"),
    OUTLOOK("M3 18h18M6 18a6 6 0 0 1 12 0M12 5v3M4.5 9.5l2 1.5M19.5 9.5l-2 1.5"),
    WHEN_TO_GET_HELP("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.5V13M12 16.4v.1"),
    ASK_YOUR_DOCTOR("M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12h5"),
    TEXT("M5 6h14M5 10h14M5 14h14M5 18h8"),
    PASS("M5 12.5 10 17.5 19.5 7"),
    FAIL("M6 6l12 12M18 6L6 18"),
    NOT_CHECKED("M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M8 12h8"),
    WARNING("M12 4 2.8 20h18.4zM12 10v4M12 17v.1"),
    NOTE("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5.5M12 7.6v.1"),
    CALL("M6 3h3.5l1.5 5l-2.2 1.6a12 12 0 0 0 5.6 5.6L16 13l5 1.5V18a3 3 0 0 1-3 3C10 20.5 3.5 14 3 6a3 3 0 0 1 3-3"),
    CHAT("M12 4c5 0 9 3.2 9 7.5S17 19 12 19c-1.2 0-2.3-.2-3.3-.5L4 20.5l1-4C3.7 15.2 3 13.4 3 11.5C3 7.2 7 4 12 4"),
    PRICE("M4 4h8l8.5 8.5l-7.5 7.5L4 12zM8 8v.1"),
    PRINT("M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z"),
    ONWARD("M5 12h13M13 6.5 18.5 12 13 17.5"),
    BACK("M19 12H6M11 6.5 5.5 12 11 17.5"),
    INSTITUTION("M3 10 12 4l9 6zM5 10v8M10 10v8M14 10v8M19 10v8M3 20.5h18");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
