package org.consilia.privacy;

import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/** Does a number keep the rules of those who issue it? Each method takes the number without spaces or dashes. */
final class CheckDigits {

    private static final String NRIC_S_T = "JZIHGFEDCBA";
    private static final String NRIC_F_G = "XWUTRQPNMLK";
    private static final String NRIC_M = "XWUTRQPNJLK";
    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String CHINESE = "10X98765432";

    private CheckDigits() {}

    static boolean isLuhn(String number) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number);
    }

    /** Payment cards begin with 2 to 6 and have 13 to 19 digits. */
    static boolean isCard(String number) {
        return number.length() >= 13
                && number.length() <= 19
                && "23456".indexOf(number.charAt(0)) >= 0
                && !isOneDigitOverAndOver(number)
                && isLuhn(number);
    }

    static boolean isIban(String number) {
        return IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(number);
    }

    /** Modulus 11 with the weights 10 to 2; a remainder that needs a tenth digit of 10 is never issued. */
    static boolean isNhsNumber(String number) {
        if (number.length() != 10 || isOneDigitOverAndOver(number)) {
            return false;
        }
        int check = (11 - weighed(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return check == digit(number, 9);
    }

    static boolean isAadhaar(String number) {
        return number.length() == 12
                && number.charAt(0) >= '2'
                && VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(number);
    }

    /** Singapore's identity and foreign identification numbers, of the series S, T, F, G and M. */
    static boolean isNric(String number) {
        int sum = weighed(number.substring(1, 8), 2, 7, 6, 5, 4, 3, 2);
        char last = number.charAt(8);
        return switch (number.charAt(0)) {
            case 'S' -> NRIC_S_T.charAt(sum % 11) == last;
            case 'T' -> NRIC_S_T.charAt((sum + 4) % 11) == last;
            case 'F' -> NRIC_F_G.charAt(sum % 11) == last;
            case 'G' -> NRIC_F_G.charAt((sum + 4) % 11) == last;
            case 'M' -> NRIC_M.charAt((sum + 3) % 11) == last;
            default -> false;
        };
    }

    /** No area 000, 666 or 900 and above, no group 00, no serial 0000. */
    static boolean isSocialSecurity(String number) {
        int area = Integer.parseInt(number.substring(0, 3));
        return area != 0 && area != 666 && area < 900 && !number.startsWith("00", 3) && !number.endsWith("0000");
    }

    /** A date of birth, then a place code that is in use. */
    static boolean isMyKad(String number) {
        int place = Integer.parseInt(number.substring(6, 8));
        boolean unused = place == 0 || (place >= 17 && place <= 20) || place == 69 || place == 70 || place == 73;
        return beginsWithADate(number) && !unused && place != 80 && place != 81 && !(place >= 94 && place <= 97);
    }

    /** Year, month, day, two digits each. */
    static boolean beginsWithADate(String number) {
        int month = Integer.parseInt(number.substring(2, 4));
        int day = Integer.parseInt(number.substring(4, 6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    static boolean isAustralianMedicare(String number) {
        return weighed(number, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == digit(number, 8);
    }

    /** Doctors' numbers in the United States: Luhn after the prefix 80840. */
    static boolean isNpi(String number) {
        return "12".indexOf(number.charAt(0)) >= 0 && isLuhn("80840" + number);
    }

    static boolean isSpanish(String number) {
        var digits = number.substring(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2');
        return SPANISH.charAt(Integer.parseInt(digits) % 23) == number.charAt(8);
    }

    static boolean isIrish(String number) {
        int second = number.length() > 8 ? 9 * (number.charAt(8) == 'W' ? 0 : number.charAt(8) - 'A' + 1) : 0;
        int sum = weighed(number, 8, 7, 6, 5, 4, 3, 2) + second;
        return IRISH.charAt(sum % 23) == number.charAt(7);
    }

    static boolean isBrazilian(String number) {
        int first = weighed(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = weighed(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return !isOneDigitOverAndOver(number) && first == digit(number, 9) && second == digit(number, 10);
    }

    static boolean isChinese(String number) {
        int sum = weighed(number, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        return CHINESE.charAt(sum % 11) == number.charAt(17);
    }

    static boolean isFrench(String number) {
        return 97 - Long.parseLong(number.substring(0, 13)) % 97 == Long.parseLong(number.substring(13));
    }

    static boolean isSwedish(String number) {
        return beginsWithADate(number) && isLuhn(number);
    }

    private static boolean isOneDigitOverAndOver(String number) {
        return number.chars().distinct().count() == 1;
    }

    private static int weighed(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(number, i);
        }
        return sum;
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }
}
