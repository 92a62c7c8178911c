package org.consilia.account;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser and its system as people call them, such as Firefox on Windows; null for what we do not know. */
public record Browser(@Nullable String name, @Nullable String system) implements Serializable {

    /** What gives a browser away. The first one counts, since most say that they are some others too. */
    private static final Map<String, String> NAMES = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "Mac",
            "Linux",
            "Linux");

    static Browser of(@Nullable String userAgent) {
        return new Browser(first(NAMES, userAgent), first(SYSTEMS, userAgent));
    }

    public boolean isKnown() {
        return name != null && system != null;
    }

    private static @Nullable String first(Map<String, String> signs, @Nullable String userAgent) {
        return signs.entrySet().stream()
                .filter(sign -> userAgent != null && userAgent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < signsAndNames.length; i += 2) {
            map.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return map;
    }
}
