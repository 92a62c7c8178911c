package org.consilia.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one revision of an answer says: a short summary in the doctor's own voice, then claims, then references. */
public record AnswerText(String summary, List<Claim> claims, List<Reference> references) {

    public AnswerText {
        claims = List.copyOf(claims);
        references = List.copyOf(references);
    }

    /** Everything that the doctor wrote in sentences, without mark-up: the summary, headings and texts of the claims. */
    public Stream<String> prose() {
        return Stream.concat(
                Stream.of(summary),
                claims.stream()
                        .flatMap(claim -> claim.heading() == null
                                ? Stream.of(claim.plainText())
                                : Stream.of(claim.heading(), claim.plainText())));
    }

    /** The claim that says when not to wait. */
    public Optional<Claim> safetyNet() {
        return claims.stream()
                .filter(claim -> claim.kind() == ClaimKind.WHEN_TO_GET_HELP && !claim.isBlank())
                .findFirst();
    }
}
