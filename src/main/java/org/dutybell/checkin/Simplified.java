package org.dutybell.checkin;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Traditional characters as their simplified twins, of the words that replies are made of; a library for all of them would
 * be larger than the bot. One character becomes one.
 */
final class Simplified {

    private static final String PAIRS =
            "異异檢检視视邏逻會会議议開开學学習习訓训練练災灾難难隱隐無无發发現现參参與与師师數数總总題题為为點点號号週周個个項项選选時时後后當当處处辦办終终結结關关閉闭單单說说話话請请問问這这還还沒没來来過过"
                    + "間间報报計计劃划規规則则責责簽签訂订書书預预應应經经費费資资補补認认領领導导組组織织實实際际體体衛卫藝艺園园區区門门樓楼電电氣气車车輛辆輸输設设備备維维護护滅灭長长陽阳陰阴協协團团隊队員员專专"
                    + "業业務务屬属畢毕傳传達达讀读寫写畫画圖图頁页錄录錯错對对換换變变動动銷销圍围堅坚輕轻輔辅遲迟連连進进運运遠远適适邊边鄉乡醫医釋释針针鐘钟鐵铁險险雙双雜杂離离靜静響响頂顶順顺須须頭头頻频類类顯显"
                    + "風风飯饭館馆驗验驚惊鬥斗魚鱼黨党齊齐齡龄樣样標标機机歲岁殘残漢汉潔洁濕湿煙烟熱热燈灯營营牆墙獎奖環环療疗監监盤盘確确積积穩稳窮穷紀纪級级細细統统緊紧線线編编緩缓縣县職职聯联聽听腦脑臨临舊旧萬万"
                    + "葉叶著着薦荐藥药蘭兰裝装複复親亲觀观觸触訪访評评詢询該该詳详誤误課课調调談谈證证識识譯译貓猫財财貨货質质購购賽赛贈赠趙赵跡迹踐践軟软轉转農农遞递鄧邓鄭郑鋼钢錢钱鎖锁鎮镇鑰钥閱阅陳陈陸陆隨随雲云"
                    + "霧雾韓韩飲饮養养馬马驅驱髮发齒齿龍龙範范製制準准幫帮嗎吗麼么嚴严壞坏夠够夾夹孫孙寧宁將将層层幾几廠厂廣广廳厅張张強强彈弹從从復复態态慶庆憑凭戶户拋抛掃扫掛挂損损擇择擊击擋挡據据擔担擴扩攜携敗败"
                    + "斷断於于暫暂條条東东極极樂乐橋桥檔档歡欢歸归決决況况測测減减溝沟";

    private static final Map<Character, Character> TWINS = IntStream.range(0, PAIRS.length() / 2)
            .boxed()
            .collect(Collectors.toMap(at -> PAIRS.charAt(2 * at), at -> PAIRS.charAt(2 * at + 1)));

    private Simplified() {}

    static char of(char sign) {
        return TWINS.getOrDefault(sign, sign);
    }
}
