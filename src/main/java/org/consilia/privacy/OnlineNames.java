package org.consilia.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.InetAddressValidator;

/** E-mail addresses, web addresses, names on social networks, and the addresses of computers. */
final class OnlineNames implements Finder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern EMAIL = Pattern.compile(
            "(?:\"[^\"@\\n]{1,40}\"|(?<![\\p{L}\\d._%+-])[\\p{L}\\d_%+'-]{1,64}(?:\\.[\\p{L}\\d_%+'-]{1,64}){0,8}) ?@ ?"
                    + "(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})\\.){1,6}[\\p{L}]{2,24}(?![\\p{L}\\d])",
            FLAGS);

    /** "ann dot lee at example dot com", "ann [at] example.com". */
    private static final Pattern SPOKEN_EMAIL = Pattern.compile(
            "(?<![\\p{L}\\d._-])([\\p{L}\\d_-]{1,40}(?:(?:\\.| ?[\\[({] ?(?:dot|punkt|punto|point) ?[\\])}] ?| dot | underscore | dash )[\\p{L}\\d_-]{1,40}){0,3})"
                    + "(?: ?[\\[({<] ?(?:at|@|arroba|ät) ?[\\])}>] ?| at the rate(?: of)? | arroba |( at )(?=[\\p{L}\\d-]{1,40}(?: (?:dot|punkt|punto) |\\.[a-z]{2})))"
                    + "([\\p{L}\\d-]{1,40}(?:(?:\\.| ?[\\[({<] ?(?:dot|punkt|punto|point|\\.) ?[\\])}>] ?| dot | punkt | punto )[\\p{L}\\d-]{2,24}){1,3})(?![\\p{L}\\d])",
            FLAGS);

    /** Who writes to everybody needs no ending: "ann.lee at gmail". */
    private static final Pattern AT_A_PROVIDER = Pattern.compile(
            "(?<![\\p{L}\\d._-])[\\p{L}\\d][\\p{L}\\d._-]{2,40} ?(?:@| at |[\\[({<] ?at ?[\\])}>]) ?(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|protonmail|proton|gmx|rediffmail|aol)(?![\\p{L}\\d]|\\.[a-z])",
            FLAGS);

    /** Without any of these words no address is spelt out. */
    private static final Set<String> AT = Set.of("at", "arroba", "ät");

    private static final Pattern URL =
            Pattern.compile("(?<![\\p{L}\\d@.])(?:https?://|ftp://|www\\.)[^\\s<>\"'()\\[\\]{}]{3,2000}", FLAGS);

    /** An address without http:// or www., if it ends as addresses mostly do, or goes on with a path. */
    private static final Pattern BARE_URL = Pattern.compile(
            "(?<![\\p{L}\\d@./-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\\.){1,4}([a-z]{2,18})((?:/[^\\s<>\"'()\\[\\]{}]{0,500})?)(?![\\p{L}\\d@-])",
            Pattern.CASE_INSENSITIVE);

    /** Where a public site keeps what belongs to one person. */
    private static final Pattern OF_ONES_OWN = Pattern.compile(
            "(?:drive|docs|photos|forms|sites|calendar|meet|mail|cloud|my|portal|patient|share|files)\\.");

    private static final Set<String> COMMON_ENDINGS =
            Set.of("com", "org", "net", "info", "io", "edu", "gov", "blog", "site", "online", "xyz");

    private static final Pattern COUNTRY_SITE = Pattern.compile(
            "(?:[a-z0-9-]+\\.){1,3}(?:co|com|org|net|gov|edu|ac|me)\\.[a-z]{2}(?![a-z])", Pattern.CASE_INSENSITIVE);

    private static final Pattern IPV4 = Pattern.compile(
            "(?<![\\p{L}\\d.-])(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2}|:\\d{1,5})?(?![\\p{L}\\d-]|\\.\\d)");

    private static final Pattern IPV6 = Pattern.compile(
            "(?<![\\p{L}\\d:.])(?=[0-9a-f:]{0,40}:[0-9a-f:]{0,40}:)[0-9a-f:]{3,40}(?:\\d{1,3}(?:\\.\\d{1,3}){3})?(?![\\p{L}\\d:])",
            FLAGS);

    private static final Pattern MAC = Pattern.compile(
            "(?<![\\p{L}\\d:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\\1){4}[0-9a-f]{2}(?![\\p{L}\\d:-])", FLAGS);

    private static final Pattern COORDINATES = Pattern.compile(
            "(?<![\\d.])[-+]?\\d{1,2}\\.\\d{3,8}°? ?[NS]?, ?[-+]?\\d{1,3}\\.\\d{3,8}°? ?[EW]?(?![\\d.])");

    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\d@._%+-])@([\\p{L}\\d_][\\p{L}\\d_.]{1,38}[\\p{L}\\d_])(?![\\p{L}\\d@])");

    private static final String NETWORKS =
            "instagram|insta|ig|twitter|x|tiktok|tik tok|snapchat|snap|telegram|tele|signal|wechat|weixin"
                    + "|line|skype|discord|facebook|fb|messenger|kik|linkedin|youtube|reddit|threads|mastodon|bluesky|viber|kakao|kakaotalk|zalo|weibo|twitch|tumblr|pinterest|strava|steam|psn|xbox|roblox|github|bereal|xiaohongshu|handle"
                    + "|username|user name|user id|screen name|login";

    /** "my insta is ann_lee90", "Telegram: annlee"; the name must look like one, or follow a colon. */
    private static final Pattern NAMED_HANDLE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:" + NETWORKS
                    + ")(?:(?: (?:id|name|username|user|handle|account|profile|page|url|tag))?(?:: ?| ?= ?| is:? | as | - )| (?:id|name|username|handle|url|tag) )"
                    + "@?(?:live:)?([\\p{L}\\d_][\\p{L}\\d_.-]{1,38}[\\p{L}\\d_])(?![\\p{L}\\d@])",
            FLAGS);

    /** Words hang together by an underscore, or end in # and four digits, in account names only. */
    private static final Pattern WRITTEN_LIKE_ONE = Pattern.compile(
            "(?<![\\p{L}\\d@._/#?&=-])(?:\\p{L}[\\p{L}\\d.]{0,29}+_[\\p{L}\\d_.]{0,29}[\\p{L}\\d_]|\\p{L}[\\p{L}\\d_.]{1,29}+#\\d{4})(?![\\p{L}\\d@])");

    /** "snapchat annie04", "annie04 on snapchat": with a digit or a sign in it. */
    private static final String WITH_A_SIGN =
            "((?=\\p{L}{0,30}[\\d_.]{1,9}[\\p{L}\\d_])\\p{L}[\\p{L}\\d_.]{3,38}[\\p{L}\\d_])";

    private static final String NETWORK_NAMES =
            "instagram|insta|ig|twitter|tiktok|snapchat|telegram|wechat|kakao|kakaotalk|zalo|weibo|twitch|strava|discord|skype|kik|facebook|fb|reddit|youtube|linkedin|messenger|roblox|xbox|steam|psn|github|tumblr|pinterest|mastodon|bluesky|grindr|tinder|patient\\.info";

    private static final Pattern BESIDE_A_NETWORK = Pattern.compile(
            "(?<![\\p{L}\\d])(?:" + NETWORK_NAMES + "),? " + WITH_A_SIGN + "(?![\\p{L}\\d@])|(?<![\\p{L}\\d@._-])"
                    + WITH_A_SIGN + " on (?:" + NETWORK_NAMES + ")(?!\\p{L})",
            FLAGS);

    private static final Pattern REDDIT =
            Pattern.compile("(?<![\\p{L}\\d/])/?u/([A-Za-z0-9_-]{3,20})(?![A-Za-z0-9_-])");

    private static final Pattern VERSION = Cues.words("version|v|ver|firmware|build|release");

    private final NameBook names;
    private final Set<String> publicSites;

    OnlineNames(NameBook names) {
        this.names = names;
        publicSites = Lists.read("public-sites");
    }

    @Override
    public void look(Found found) {
        var text = found.text();
        if (text.indexOf('@') >= 0) {
            each(EMAIL, text, match -> email(found, match));
        }
        if (text.indexOf('@') >= 0 || found.hasAnyOf(AT)) {
            spoken(found);
            each(AT_A_PROVIDER, text, match -> found.add(match.start(), match.end(), Kind.EMAIL, false));
        }
        each(URL, text, match -> url(found, match.start(), match.end()));
        if (text.indexOf('.') >= 0) {
            each(BARE_URL, text, match -> bareUrl(found, match.start(), match.end(), match.group(1), match.group(2)));
            each(COORDINATES, text, match -> found.add(match.start(), match.end(), Kind.COORDINATES, true));
        }
        computers(found);
        handles(found);
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> use) {
        for (var match = pattern.matcher(text); match.find(); ) {
            use.accept(match);
        }
    }

    /** "Follow me @ann.heals" is a name on a network: after a space the domain must be one that is in common use. */
    private static void email(Found found, Matcher match) {
        boolean isApart = match.group().indexOf(' ') >= 0;
        boolean isHandle = match.group().indexOf(" @") >= 0 && match.group().indexOf("@ ") < 0;
        var ending = match.group().substring(match.group().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean isPossible = isHandle
                ? COMMON_ENDINGS.contains(ending)
                : DomainValidator.getInstance().isValidTld(ending);
        if (!isApart || isPossible) {
            found.add(match.start(), match.end(), Kind.EMAIL, !isApart);
        }
    }

    /** "Ann at example.org" is an address; "look at example.org" is not, but what follows may begin one. */
    private void spoken(Found found) {
        var match = SPOKEN_EMAIL.matcher(found.text());
        for (int from = 0; match.find(from); ) {
            boolean isPlain = match.group(2) != null && match.group().indexOf(" dot ") < 0;
            boolean isAddress = !isPlain || !(names.isWord(match.group(1)) || isPublic(match.group(3)));
            if (isAddress) {
                found.add(match.start(), match.end(), Kind.EMAIL, !isPlain);
            }
            from = isAddress ? match.end() : match.start(3);
        }
    }

    private void url(Found found, int start, int end) {
        int last = end;
        while (last > start && ".,;:!?".indexOf(found.text().charAt(last - 1)) >= 0) {
            last--;
        }
        if (!isPublic(found.text().substring(start, last))) {
            found.add(start, last, Kind.WEB_ADDRESS, true);
        }
    }

    private void bareUrl(Found found, int start, int end, String ending, String path) {
        boolean hasPath = path.length() > 1;
        boolean isOfACountry =
                COUNTRY_SITE.matcher(found.text()).region(start, end).lookingAt();
        boolean common = COMMON_ENDINGS.contains(ending) || isOfACountry;
        if ((common || hasPath) && DomainValidator.getInstance().isValidTld(ending)) {
            url(found, start, end);
        }
    }

    /** A page that anybody reads says nothing about who links to it. */
    private boolean isPublic(String url) {
        var host = url.toLowerCase(Locale.ROOT).replaceFirst("^(?:https?://|ftp://)?(?:www\\.)?", "");
        int end = 0;
        while (end < host.length() && "/?#:".indexOf(host.charAt(end)) < 0) {
            end++;
        }
        if (OF_ONES_OWN.matcher(host).lookingAt()) {
            return false;
        }
        for (var site = host.substring(0, end); !site.isEmpty(); ) {
            if (publicSites.contains(site)) {
                return true;
            }
            int dot = site.indexOf('.');
            site = dot < 0 ? "" : site.substring(dot + 1);
        }
        return false;
    }

    private static void computers(Found found) {
        var text = found.text();
        var validator = InetAddressValidator.getInstance();
        each(IPV4, text, match -> {
            var address = match.group().replaceFirst("[/:].*", "");
            if (validator.isValidInet4Address(address) && !Cues.before(text, match.start(), 15, VERSION)) {
                found.add(match.start(), match.end(), Kind.COMPUTER, true);
            }
        });
        each(MAC, text, match -> found.add(match.start(), match.end(), Kind.COMPUTER, true));
        if (text.indexOf(':') >= 0) {
            each(IPV6, text, match -> {
                boolean isLong = match.group().chars().filter(c -> c == ':').count() >= 3
                        || match.group().length() > 8;
                if (isLong && validator.isValidInet6Address(match.group())) {
                    found.add(match.start(), match.end(), Kind.COMPUTER, true);
                }
            });
        }
    }

    private void handles(Found found) {
        each(HANDLE, found.text(), match -> {
            var name = match.group(1);
            boolean isWord = names.isWord(name) && name.indexOf('_') < 0;
            if (!isWord && !Character.isDigit(name.charAt(0))) {
                found.add(match.start(), match.end(), Kind.HANDLE, true);
            }
        });
        each(NAMED_HANDLE, found.text(), match -> {
            var name = match.group(1);
            boolean looksLikeOne = name.chars().anyMatch(c -> c == '_' || c == '.' || Character.isDigit(c));
            boolean hasLetter = name.chars().anyMatch(Character::isLetter);
            if (hasLetter && (looksLikeOne || !names.isWord(name))) {
                found.add(match.start(1), match.end(1), Kind.HANDLE, looksLikeOne);
            }
        });
        if (found.text().indexOf('_') >= 0 || found.text().indexOf('#') >= 0) {
            each(WRITTEN_LIKE_ONE, found.text(), match -> found.add(match.start(), match.end(), Kind.HANDLE, false));
        }
        each(BESIDE_A_NETWORK, found.text(), match -> {
            int group = match.group(1) == null ? 2 : 1;
            found.add(match.start(group), match.end(group), Kind.HANDLE, true);
        });
        each(REDDIT, found.text(), match -> found.add(match.start(), match.end(), Kind.HANDLE, true));
    }
}
