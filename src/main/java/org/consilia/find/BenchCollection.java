package org.consilia.find;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consilia.find.Table.Row;

/** Answers from files, in an index in memory. */
record BenchCollection(Map<String, Row> answers, PassageIndex index) implements AutoCloseable {

    private static final List<String> COLUMNS =
            List.of("id", "source", "focus", "synonyms", "qtype", "question", "answer", "url");

    static BenchCollection of(List<Path> files, Optional<Path> kept, VectorFile vectors, PrintStream progress)
            throws IOException {
        var answers = read(files);
        if (kept.isPresent()) {
            vectors.load(kept.get());
        }
        var texts = new ArrayList<String>();
        for (var answer : answers.values()) {
            texts.add(answer.cell("question"));
            texts.add(IndexedAnswer.beginningOf(answer.cell("answer")));
        }
        vectors.workOut(texts);
        if (kept.isPresent()) {
            vectors.save(kept.get());
        }
        var index = LuceneIndex.inMemory();
        var indexing = new Progress("indexing", answers.size(), progress);
        for (var row : answers.values()) {
            index.replace(row.cell("id"), List.of(answerIn(row, vectors::of)));
            indexing.add(1);
        }
        index.commit("bench");
        index.refresh();
        indexing.finish();
        return new BenchCollection(answers, index);
    }

    private static Map<String, Row> read(List<Path> files) throws IOException {
        var byId = new LinkedHashMap<String, Row>();
        for (var file : files) {
            for (var answer : Table.read(file, COLUMNS).rows()) {
                byId.put(answer.cell("id"), answer);
            }
        }
        return byId;
    }

    static IndexedAnswer answerIn(Row row, Function<String, float[]> meaning) {
        return new IndexedAnswer(
                row.cell("id"),
                row.cell("id"),
                row.cell("question"),
                namesIn(row),
                row.cell("answer"),
                meaning.apply(row.cell("question")),
                meaning.apply(IndexedAnswer.beginningOf(row.cell("answer"))));
    }

    static List<String> namesIn(Row row) {
        var names = new ArrayList<String>();
        names.add(row.cell("focus"));
        names.addAll(Arrays.asList(row.cell("synonyms").split(";")));
        return names;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
