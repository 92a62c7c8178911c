package org.consilia.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Names in scripts without capitals: known only after "my name is". */
final class ForeignNames implements Finder {

    /** Chinese "I am called", "my name is", then a surname and one or two characters more. */
    private static final Pattern CHINESE = Pattern.compile(
            "(?:我叫|我名叫|名字是|姓名[:：是]?|名叫)\\s?([王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严洪欧陳張劉黃趙吳馬鄭謝許鄧馮蕭葉蔣蘇呂盧鐘譚陸賴戴][\\p{IsHan}]{1,2})");

    /** Arabic, Persian, Urdu, Hebrew, Hindi, Bengali, Tamil, Telugu, Malayalam, Thai, Korean, Japanese. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:اسمي|إسمي|اسم من|نام من|میرا نام|שמי|קוראים לי|मेरा नाम|माझे नाव|আমার নাম|என் பெயர்|எனது பெயர்|నా పేరు|എന്റെ പേര്|ನನ್ನ ಹೆಸರು|ਮੇਰਾ ਨਾਮ|મારું નામ|ผมชื่อ|ฉันชื่อ|ดิฉันชื่อ|제 이름은|저는 이름이|私の名前は|名前は)"
                    + "[\\s:]{0,3}([\\p{L}\\p{M}]{2,20}(?: (?=[\\p{L}\\p{M}]{2,20} (?:है|ہے|আছে|ஆகும்))[\\p{L}\\p{M}]{2,20})?)");

    @Override
    public void look(Found found) {
        for (var pattern : List.of(CHINESE, OTHERS)) {
            for (var match = pattern.matcher(found.text()); match.find(); ) {
                found.add(match.start(1), match.end(1), Kind.NAME, true);
            }
        }
    }
}
