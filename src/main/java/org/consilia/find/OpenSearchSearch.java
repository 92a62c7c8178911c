package org.consilia.find;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consilia.find.OpenSearchConnection.Unavailable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SearchType;
import org.opensearch.client.opensearch._types.query_dsl.FieldAndFormat;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.msearch.RequestItem;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * One search on a cluster, the same as {@link LuceneSearch} does in process, in two requests: two walks find
 * candidates, then all three scores of every candidate are worked out exactly, where its vectors lie, so that none has to
 * travel.
 *
 * <p>Each part of an index counts its words before it scores them ({@code dfs_query_then_fetch}): BM25 then does not
 * depend on how the answers are spread.
 */
class OpenSearchSearch {

    /**
     * A node answers from its own copy where it has one. The cluster sends each search to one node; should that one
     * freeze, only what was sent to it waits, and goes to the next one.
     */
    static final String NEAREST_COPY = "_local";

    private static final String[] READ = {OpenSearchIndexes.QUESTION, OpenSearchIndexes.NAMES, OpenSearchIndexes.KINDS};

    private final OpenSearchConnection connection;
    private final OpenSearchRarities rarities;
    private final String index;
    private final Enquiry enquiry;
    private final ByteMeaning meaning;

    OpenSearchSearch(OpenSearchConnection connection, OpenSearchRarities rarities, String index, Enquiry enquiry) {
        this.connection = connection;
        this.rarities = rarities;
        this.index = index;
        this.enquiry = enquiry;
        meaning = ByteMeaning.of(enquiry.meaning());
    }

    Candidates candidates(Set<String> withoutAnswers) throws IOException {
        var rarest = rarest(enquiry.stems(), LuceneSearch.MOST_WORDS);
        var weight = rarest.values().stream().reduce(0f, Float::sum);
        var spare = withoutAnswers.size();
        var synonyms = rarest(enquiry.synonyms(), LuceneSearch.MOST_SYNONYMS);
        var words = anyOf(rarest.keySet(), synonyms.keySet());
        var ids = new LinkedHashSet<String>();
        for (var hits : ask(List.of(
                search(near(spare), LuceneSearch.NEAREST + spare), search(words, LuceneSearch.BEST_WORDS + spare)))) {
            hits.forEach(hit -> ids.add(hit.answer()));
        }
        ids.removeAll(withoutAnswers);
        return new Candidates(ids.isEmpty() ? List.of() : evidence(List.copyOf(ids), words), weight);
    }

    private List<Evidence> evidence(List<String> ids, Query words) throws IOException {
        var among = Query.of(query -> query.ids(some -> some.values(ids)));
        var read = ask(List.of(
                search(exactly(OpenSearchIndexes.QUESTION_MEANING, among), ids.size(), READ),
                search(exactly(OpenSearchIndexes.ANSWER_MEANING, among), ids.size()),
                search(Query.of(query -> query.bool(both -> both.must(words).filter(among))), ids.size())));
        var nearAnswer = scores(read.get(1));
        var bm25 = scores(read.get(2));
        var names = new Names(enquiry.coreStems(), raritiesOfNames(read.getFirst())::get);
        var evidence = new ArrayList<Evidence>();
        for (var hit : read.getFirst()) {
            var name = names.bestOf(hit.names());
            evidence.add(new Evidence(
                    hit.answer(),
                    hit.question(),
                    Names.subjectOf(hit.names(), hit.question()),
                    nearness(hit.score()),
                    nearness(nearAnswer.getOrDefault(hit.answer(), 0f)),
                    bm25.getOrDefault(hit.answer(), 0f),
                    name.named(),
                    name.said(),
                    enquiry.kinds().agreement(hit.kindsOfQuestion())));
        }
        return evidence;
    }

    private Map<String, Float> raritiesOfNames(List<Read> hits) throws IOException {
        var stems = new HashSet<String>();
        hits.forEach(hit -> stems.addAll(List.of(hit.names().split("[ \n]"))));
        return rarities.ofAll(stems);
    }

    private Map<String, Float> rarest(Set<String> stems, int most) throws IOException {
        return rarities.ofThoseKnown(stems).entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<List<Read>> ask(List<RequestItem> searches) throws IOException {
        var responses = connection.read(client -> {
            var answered = client.msearch(
                    all -> all.index(index)
                            .searchType(SearchType.DfsQueryThenFetch)
                            .searches(searches),
                    Void.class);
            for (var each : answered.responses()) {
                if (each.isFailure()) {
                    var failure = each.failure();
                    throw new Unavailable(
                            "A search failed: %s".formatted(failure.error().type()), null);
                }
            }
            return answered.responses();
        });
        return responses.stream()
                .map(each -> each.result().hits().hits().stream()
                        .map(OpenSearchSearch::read)
                        .toList())
                .toList();
    }

    /**
     * What is read back lies in columns (doc values). Reading a stored document, were it for its id alone, unpacks all
     * that is packed with it: two thirds of a search's time, as measured.
     */
    private static RequestItem search(Query query, int most, String... fields) {
        var columns = Stream.concat(Stream.of(OpenSearchIndexes.ANSWER), Stream.of(fields))
                .map(name -> FieldAndFormat.of(column -> column.field(name)))
                .toList();
        return RequestItem.of(item -> item.header(header -> header.preference(NEAREST_COPY))
                .body(body ->
                        body.query(query).size(most).storedFields("_none_").docvalueFields(columns)));
    }

    /** Who has a cluster has many answers; the walk keeps as many in sight as {@link LuceneSearch} does then. */
    private Query near(int spare) {
        return Query.of(query -> query.knn(knn ->
                knn.field(OpenSearchIndexes.NEAR).vector(meaning.floats()).k(LuceneSearch.BREADTH_AMONG_MANY + spare)));
    }

    private Query exactly(String field, Query among) {
        var asked = Map.of(
                "field", JsonData.of(field),
                "query_value", JsonData.of(meaning.numbers()),
                "space_type", JsonData.of("innerproduct"));
        return Query.of(query -> query.scriptScore(scored -> scored.query(among)
                .script(script -> script.inline(own -> own.lang(language -> language.custom("knn"))
                        .source("knn_score")
                        .params(asked)))));
    }

    private static Query anyOf(Set<String> stems, Set<String> synonyms) {
        var each = Stream.concat(
                        stems.stream().map(stem -> having(stem, 1)),
                        synonyms.stream().map(stem -> having(stem, LuceneSearch.OF_SYNONYMS)))
                .toList();
        return each.isEmpty()
                ? Query.of(query -> query.matchNone(none -> none))
                : Query.of(query -> query.bool(any -> any.should(each)));
    }

    private static Query having(String stem, float boost) {
        return Query.of(query -> query.term(term ->
                term.field(OpenSearchIndexes.WORDS).value(FieldValue.of(stem)).boost(boost)));
    }

    private static Map<String, Float> scores(List<Read> hits) {
        return hits.stream().collect(toMap(Read::answer, Read::score));
    }

    private static Read read(Hit<Void> hit) {
        var score = hit.score();
        return new Read(score == null ? 0 : score.floatValue(), hit.fields());
    }

    /** The engine keeps scores above 0: products from 0 on are 1 and more, those below lie between 0 and 1. */
    private static float nearness(float score) {
        return score == 0 ? 0 : ByteMeaning.nearness(score >= 1 ? score - 1.0 : 1 - 1.0 / score);
    }

    /** What is read back of an answer. */
    private record Read(float score, Map<String, JsonData> columns) {

        String answer() {
            return column(OpenSearchIndexes.ANSWER);
        }

        String question() {
            return column(OpenSearchIndexes.QUESTION);
        }

        String names() {
            return column(OpenSearchIndexes.NAMES);
        }

        Kinds kindsOfQuestion() {
            var bytes = Base64.getDecoder().decode(column(OpenSearchIndexes.KINDS));
            return Kinds.unpacked(bytes, 0, bytes.length);
        }

        private String column(String name) {
            var values = columns.get(name);
            return values == null ? "" : values.toJson().asJsonArray().getString(0);
        }
    }
}
