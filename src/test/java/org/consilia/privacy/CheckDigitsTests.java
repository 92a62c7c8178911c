package org.consilia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckDigitsTests {

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberPassesAndItsNeighbourDoesNot(Predicate<String> check, String right, String wrong) {
        assertThat(check).accepts(right).rejects(wrong);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                numbers(CheckDigits::isNhsNumber, "9434765919", "9434765918"),
                numbers(CheckDigits::isNhsNumber, "9434765870", "1111111111"),
                numbers(CheckDigits::isNric, "S1234567D", "S1234567A"),
                numbers(CheckDigits::isNric, "T1234567J", "T1234567D"),
                numbers(CheckDigits::isNric, "F1234567N", "F1234567X"),
                numbers(CheckDigits::isNric, "G1234567X", "G1234567N"),
                numbers(CheckDigits::isAadhaar, "234123412346", "234123412345"),
                numbers(CheckDigits::isCard, "4111111111111111", "4111111111111112"),
                numbers(CheckDigits::isCard, "378282246310005", "0000000000000000"),
                numbers(CheckDigits::isIban, "GB82WEST12345698765432", "GB82WEST12345698765431"),
                numbers(CheckDigits::isSocialSecurity, "123456789", "666123456"),
                numbers(CheckDigits::isSocialSecurity, "899999999", "900123456"),
                numbers(CheckDigits::isSocialSecurity, "001010001", "001010000"),
                numbers(CheckDigits::isMyKad, "870120102999", "871320102999"),
                numbers(CheckDigits::isMyKad, "870120592999", "870120172999"),
                numbers(CheckDigits::isNpi, "1234567893", "1234567890"),
                numbers(CheckDigits::isAustralianMedicare, "2123456701", "2123456711"),
                numbers(CheckDigits::isSpanish, "12345678Z", "12345678A"),
                numbers(CheckDigits::isSpanish, "X1234567L", "Y1234567L"),
                numbers(CheckDigits::isIrish, "1234567T", "1234567A"),
                numbers(CheckDigits::isIrish, "1234567FA", "1234567TA"),
                numbers(CheckDigits::isBrazilian, "52998224725", "52998224724"),
                numbers(CheckDigits::isChinese, "11010519491231002X", "110105194912310021"),
                numbers(CheckDigits::isFrench, "255081416802538", "255081416802539"),
                numbers(CheckDigits::isSwedish, "8112189876", "8112189877"));
    }

    private static Arguments numbers(Predicate<String> check, String right, String wrong) {
        return Arguments.of(check, right, wrong);
    }
}
