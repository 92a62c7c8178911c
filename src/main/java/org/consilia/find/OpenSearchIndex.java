package org.consilia.find;

import static java.util.stream.Collectors.toSet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;

/**
 * The answers in the form in which they are found, on an OpenSearch cluster: for a collection or a number of readers
 * that one machine cannot serve. See {@link OpenSearchIndexes} for who writes, {@link OpenSearchWriting} for how, and
 * {@link OpenSearchSearch} for how it is searched.
 */
class OpenSearchIndex implements PassageIndex {

    private final OpenSearchConnection connection;
    private final String name;
    private final String alias;
    private final OpenSearchRarities rarities;
    private final @Nullable OpenSearchWriting writing;
    private volatile Optional<String> cursor;

    /**
     * @param name of an index or an alias
     * @param alias of the index that serves
     * @param writing how this node writes to it; none if it only reads
     */
    OpenSearchIndex(
            OpenSearchConnection connection,
            String name,
            String alias,
            Optional<String> cursor,
            @Nullable OpenSearchWriting writing,
            Clock clock) {
        this.connection = connection;
        this.name = name;
        this.alias = alias;
        this.cursor = cursor;
        this.writing = writing;
        rarities = new OpenSearchRarities(connection, name, clock);
    }

    @Override
    public void replace(String question, List<IndexedAnswer> answers) throws IOException {
        own().put(question, answers);
    }

    /** Any node may take something out; if another one writes, it will do the same a moment later. */
    @Override
    public void remove(String question) throws IOException {
        if (writing != null) {
            writing.put(question, List.of());
            return;
        }
        for (var id : idsOf(question)) {
            connection.write(
                    client -> client.delete(answer -> answer.index(name).id(id)));
        }
    }

    @Override
    public void removeAll() throws IOException {
        own().removeAll();
        cursor = Optional.empty();
    }

    @Override
    public void refresh() throws IOException {
        if (writing != null) {
            writing.refresh();
        } else {
            connection.write(client -> client.indices().refresh(these -> these.index(name)));
        }
    }

    /** Written after everything before it is on disk in every copy: the cursor can be behind, never ahead. */
    @Override
    public void commit(String upTo) throws IOException {
        own().commit(upTo);
        cursor = Optional.of(upTo);
    }

    @Override
    public Optional<String> cursor() {
        return cursor;
    }

    @Override
    public Candidates candidatesFor(Enquiry enquiry, Set<String> withoutAnswers) throws IOException {
        return new OpenSearchSearch(connection, rarities, name, enquiry).candidates(withoutAnswers);
    }

    @Override
    public Map<String, Float> raritiesOf(Set<String> stems) throws IOException {
        return rarities.ofAll(stems);
    }

    @Override
    public Optional<float[]> meaningOf(String question) throws IOException {
        record Meant(List<Integer> questionMeaning) {}
        return connection
                .read(client -> client.search(
                        search -> search.index(name)
                                .preference(OpenSearchSearch.NEAREST_COPY)
                                .size(1)
                                .source(source -> source.filter(f -> f.includes(OpenSearchIndexes.QUESTION_MEANING)))
                                .query(query -> query.term(term ->
                                        term.field(OpenSearchIndexes.QUESTION).value(FieldValue.of(question)))),
                        Meant.class))
                .hits()
                .hits()
                .stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .map(meant -> new ByteMeaning(meant.questionMeaning()).meaning())
                .findFirst();
    }

    /** The cluster holds what it stores against checksums of its own. That an index is gone only we can mind. */
    @Override
    public void lookOver(long bytes) throws IOException {
        if (!connection
                .read(client -> client.indices().existsAlias(it -> it.name(alias)))
                .value()) {
            throw new FileNotFoundException("The index is gone from the cluster");
        }
    }

    @Override
    public int size() throws IOException {
        return (int) connection
                .read(client -> client.count(count -> count.index(name)
                        .query(query -> query.exists(answer -> answer.field(OpenSearchIndexes.QUESTION)))))
                .count();
    }

    @Override
    public void close() {
        if (writing != null) {
            writing.close();
        }
    }

    private OpenSearchWriting own() throws IOException {
        if (writing == null) {
            throw new IOException("Another node writes to this index");
        }
        return writing;
    }

    private Set<String> idsOf(String question) throws IOException {
        return connection
                .read(client -> client.search(
                        search -> search.index(name)
                                .source(none -> none.fetch(false))
                                .query(query -> query.term(term ->
                                        term.field(OpenSearchIndexes.QUESTION).value(FieldValue.of(question)))),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.id()))
                .collect(toSet());
    }
}
