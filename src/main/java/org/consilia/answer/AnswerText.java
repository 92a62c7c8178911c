package org.consilia.answer;

import java.util.List;
import java.util.Optional;

/** What one revision of an answer says: a short summary in the doctor's own voice, then claims, then references. */
public record AnswerText(String summary, List<Claim> claims, List<Reference> references) {

    public AnswerText {
        claims = List.copyOf(claims);
        references = List.copyOf(references);
    }

    /** The claim that says when not to wait. */
    public Optional<Claim> safetyNet() {
        return claims.stream()
                .filter(claim -> claim.kind() == ClaimKind.WHEN_TO_GET_HELP && !claim.isBlank())
                .findFirst();
    }
}
