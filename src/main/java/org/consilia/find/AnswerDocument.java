package org.consilia.find;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.consilia.embedding.Embeddings;

/**
 * An answer as a Lucene document: no text, only what ranking needs. The words of question, names and answer in one
 * inverted field; the meanings of the question and of the beginning of the answer; the names, already stemmed, to compare
 * with what was asked; the kind of the question, a byte for each there is; and the two ids that lead back to the
 * database.
 *
 * <p><b>One field of words, not three.</b> BM25 over question, names and answer together reached nDCG@10 0.58 on the
 * development questions; over the questions alone 0.39, over questions and names 0.43. Where in the text a word stands
 * is not kept: nobody looks for a phrase.
 *
 * <p><b>Three vectors in bytes.</b> The question's meaning and the answer's, to compare exactly; and one between the two,
 * for the graph of neighbours (HNSW) that is walked to find candidates. Walking a graph of the questions alone loses
 * 0.02 nDCG@10 on the development questions, because some answers are near and their titles are not; a second graph of
 * the answers finds them, at twice the time and space; one graph of the sum finds them as well (docs/benchmarks.md).
 * Lucene's own quantised vectors keep the floats beside them: a million answers would then not fit in 4 GB.
 */
class AnswerDocument {

    static final String WORDS = "words";
    static final String NEAR = "near";
    static final String MEANINGS = "meanings";
    static final String NAMES = "names";
    static final String KINDS = "kinds";
    static final String ANSWER = "answer";
    static final String QUESTION = "question";

    /** Which words and how often. */
    private static final FieldType COUNTED = counted();

    private AnswerDocument() {}

    static Document of(IndexedAnswer answer) {
        var document = new Document();
        document.add(new StringField(QUESTION, answer.question(), Field.Store.NO));
        document.add(new BinaryDocValuesField(QUESTION, new BytesRef(answer.question())));
        document.add(new BinaryDocValuesField(ANSWER, new BytesRef(answer.answer())));
        document.add(new Field(WORDS, answer.words(), COUNTED));
        document.add(new BinaryDocValuesField(NAMES, new BytesRef(answer.stemsOfNames())));
        document.add(new BinaryDocValuesField(KINDS, new BytesRef(answer.kinds().packed())));
        document.add(new KnnByteVectorField(NEAR, answer.place(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new BinaryDocValuesField(MEANINGS, meaningsOf(answer)));
        return document;
    }

    /** The question's, then the answer's: they are read together. */
    private static BytesRef meaningsOf(IndexedAnswer answer) {
        var bytes = ByteBuffer.allocate(2 * Embeddings.DIMENSIONS);
        bytes.put(MeaningBytes.of(answer.questionMeaning())).put(MeaningBytes.of(answer.answerMeaning()));
        return new BytesRef(bytes.array());
    }

    /** The meaning of the question of one that is stored. */
    static float[] questionMeaning(IndexReader reader, int doc) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var meanings = DocValues.getBinary(leaf.reader(), MEANINGS);
        meanings.advanceExact(doc - leaf.docBase);
        var stored = meanings.binaryValue();
        return MeaningBytes.toFloats(stored.bytes, stored.offset, Embeddings.DIMENSIONS);
    }

    private static FieldType counted() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
