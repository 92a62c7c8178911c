package org.consilia.answer;

import java.util.ArrayList;
import java.util.List;
import org.consilia.doctor.Doctor;
import org.consilia.web.Page;

/**
 * How far other doctors agree with an answer: in words, never as a score. Only doctors count whose licence check holds
 * today, who do not work where the author works, and who looked at the text as it stands now.
 *
 * @param specialty the author's, which is named
 * @param peers how many agree who have the same specialty
 * @param others how many agree who have another
 * @param remarks caveats and disagreements that an editor has let through, those of the same specialty first
 * @param isCalledDangerous a doctor has called it dangerous, and no editor has decided yet
 */
public record Concordance(String specialty, int peers, int others, List<Remark> remarks, boolean isCalledDangerous) {

    public static final Concordance NONE = new Concordance("", 0, 0, List.of(), false);

    /** One doctor's caveat or disagreement. */
    public record Remark(Doctor doctor, Stance stance, String words) {}

    public boolean isEmpty() {
        return peers == 0 && others == 0 && remarks.isEmpty();
    }

    /** Who agrees: ready sentences. */
    public List<String> agreement(Page page) {
        var sentences = new ArrayList<String>();
        if (peers > 0) {
            sentences.add(page.say("answer.peers.same", peers, specialty));
        }
        if (others > 0) {
            sentences.add(page.say("answer.peers.other", others));
        }
        return sentences;
    }
}
