package org.mingtang.workbench;

import org.mingtang.requests.casefile.DeskAct;

/// What an act does, and what it does to the clock, as its form says at the top.
///
/// @param clock empty where it moves nothing
public record ActWords(String does, String clock) {
    private static final String NOTHING = "不影响答复期限。";

    static ActWords of(DeskAct act) {
        return switch (act) {
            case CONFIRM -> words("记明双方确认收到申请的日期和凭证。", "网上、电子邮件、传真和平常信函提出的，答复期限从双方确认之日起算；当面提交和挂号信从提交、签收之日起算。");
            case REGISTER -> words("编制登记编号，并制作登记回执。编号由系统按顺序给出，不断号。", NOTHING);
            case ENTER_FROM_PAPER ->
                words(
                        "改用平台以前已经在纸上办过的补正、征求意见、延期、收费，一步一步补记，每一步附文书、来文的扫描件。在平台上告知补正、征求意见、收费或者交股室以后，就不能再补记。",
                        "逐日重算：补记的步骤按当时的日期停止、重新计算或者延长答复期限。");
            case SORT -> words("写明申请了几项信息、属于什么主题。以后逐项答复，年度报告按主题统计。", NOTHING);
            case SPLIT -> words("一件申请要求公开几项不相干的信息的，分成几件，各有编号，分别办理、分别答复。", "每一件的答复期限都从原来的收到之日起算，不因分案延长。");
            case LINK -> words("别的申请人也申请同样内容的，把两件关联起来，办理时互相看得到。", NOTHING);
            case UNLINK -> words("关联错了的，取消关联；两件的记录里都留有痕迹。", NOTHING);
            case HAND_OVER -> words("交承办股室提出办理意见；可以先后交几个股室共同办理。", "内部办理时限照常计算。");
            case ASK_CORRECTION ->
                words("申请内容不明确的，一次告知申请人补正什么、何时补正，并制作补正告知书。", "应当在收到申请之日起七个工作日内告知，只能一次；等待补正期间不计时，补正之日起重新计算答复期限。");
            case TAKE_CORRECTION -> words("登记申请人补正的内容。", "补正到达之日成为收到申请之日，答复期限重新计算；逾期的，有正当理由才算。");
            case ASK_ASSISTANCE ->
                words("请别的单位、股室协助检索，并制作协办函；函中不写申请人。对方反馈以后，用“登记检索”记明它检索的情况；没有登记的，不能答复信息不存在。", "不停止计时。");
            case RECORD_SEARCH -> words("记明在哪里、用什么词、查了哪些系统、由谁检索、有没有找到。没有检索记录，不能答复信息不存在。", NOTHING);
            case ASK_FOR_OPINION ->
                words("书面征求第三方或者共同制作机关的意见，并制作征求意见书；书中不写申请人。", "征求意见所需时间不计入答复期限，从发函次日到对方答复或者十五个工作日届满为止。");
            case RECORD_ANSWER -> words("登记对方是否同意公开；不同意的，写明理由。", "对方答复之后，答复期限继续计算。");
            case RECORD_CONSENT -> words("申请人书面同意征求意见时写明身份的，在这里登记，收回同意的也在这里登记；没有登记或者已经收回的，征求意见的文书不得写申请人是谁。", NOTHING);
            case ASSENT_TO_OVERRIDE -> words("第三方不同意，但不公开可能对公共利益造成重大影响的，股室和公开工作机构分别表示同意公开。", NOTHING);
            case TELL_THIRD_PARTY -> words("决定公开之前，把公开的内容和理由书面告知不同意的第三方，并制作告知书。", NOTHING);
            case EXTEND -> words("公开工作机构负责人同意延长答复，并制作延期答复告知书。", "在现有期限上最多增加二十个工作日，只能一次，须在期限届满之前告知申请人。");
            case EXTEND_INTERNALLY -> words("分管领导同意延长内部办理时间。", "只延长内部时限，法定答复期限不变。");
            case NOTICE_FEE ->
                words("申请的数量、频次明显超过合理范围的，计算信息处理费，并制作收费通知书。", "从通知起停止计时；缴费之日起重新计算答复期限，收到通知次日起二十个工作日不缴的视为放弃。");
            case RECORD_PAYMENT -> words("登记缴费日期和凭证。", "缴费之日成为收到申请之日，答复期限重新计算。");
            case WAIVE_FEE -> words("可以收取的信息处理费决定不收，写明理由，记入收费台账。", "已经通知缴费的，不再等待缴费；等待缴费的日子照样计入答复期限，如同没有通知过。");
            case ASK_REASONS -> words("申请的数量、频次明显超过合理范围的，请申请人说明理由，并制作说明理由告知书。", NOTHING);
            case RECORD_REASONS -> words("登记申请人说明的理由；没有说明的，也要记明。", NOTHING);
            case DELAY -> words("理由合理但不能按期答复的，确定延迟答复的合理期限，并制作延迟答复告知书。", "所定日期取代原来的答复期限，须晚于原期限，并且先要求过说明理由。");
            case ANSWER_DIRECTLY -> words("已经公开、重复申请、补正后仍不明确的，公开工作机构直接提出答复意见，不交股室。", NOTHING);
            case GIVE_OPINION -> words("逐项提出办理意见。告知书、统计和救济途径都由这里决定。", NOTHING);
            case ASK_COUNTERSIGN -> words("请有关股室会签；会签之后才能审签。", NOTHING);
            case COUNTERSIGN -> words("表示本股室同意或者不同意；不同意的写明理由，审签人会看到。", NOTHING);
            case GIVE_BACK -> words("退回重新提出意见。已有的意见、签字和告知书不再算数，但都留在记录里。", NOTHING);
            case SIGN -> words("审签办理意见。自己提出的意见不能自己审签。", "内部办理时限到审签为止。");
            case REDACT_COPIES ->
                words("从要提供的文件里去掉不予公开的内容，另外生成一份；去掉的内容在新文件里再也找不到，原件留在案卷里。去掉了什么、依据什么，记入日志，写进告知书。", NOTHING);
            case CLEAR_SECRECY -> words("逐个审查要提供给申请人的文件。只有这里选定的文件才会交给申请人。", NOTHING);
            case DRAFT_LETTER -> words("按审签的意见拟告知书。系统按标准文本写成，可以改文字；检查不通过的不能保存。", NOTHING);
            case REVIEW_LEGALITY -> words("对告知书作合法性审核；没有通过的不能审定。", NOTHING);
            case APPROVE -> words("审定告知书，随后用印。", NOTHING);
            case SEAL -> words("上传盖章后的告知书。送达申请人的就是这一份，内容不再改动。", NOTHING);
            case DELIVER -> words("记明怎样、何时送达，并附凭证。", "送达之日就是答复之日：当面和领取以签收为准，邮寄以交邮为准，电子邮件和门户以发出并且可以打开为准。");
            case ARCHIVE -> words("把申请书、办理单、告知书、全部来文和办理日志装成一个归档包，校验值记入日志。", NOTHING);
            case WITHDRAW -> words("登记申请人撤回申请，本件终止。", "答复期限到撤回之日为止。");
            case LAPSE -> words("申请人逾期没有补正或者没有缴费，视为放弃申请，本件终止。", "从期限届满的次日起终止计时；逾期有正当理由而补正的，可以恢复办理。");
            case DISPOSE -> words("保存期满，清除能说明申请人是谁、怎样联系的内容；申请了什么、怎样答复的，作为档案保留。清除之后谁也恢复不了。", NOTHING);
            case RECORD_DISPATCH -> words("补正、延期、收费、征求意见等文书寄出、交给对方以后，登记送达方式、日期和凭证。答复用“送达”。", NOTHING);
            case EXPLAIN -> words("申请人对告知书有疑问的，承办股室和公开工作机构作出解释说明，在这里记明。", NOTHING);
            case CORRECT_RECORD -> words("申请人有证据证明所提供的与自身相关的记录不准确，要求更正的：核实以后更正、转送或者不予更正，制作更正答复书告知申请人。", NOTHING);
            case FILE_DISPUTE -> words("申请人申请行政复议或者提起行政诉讼的，登记途径、机关和日期，计入年度报告。", NOTHING);
            case DECIDE_DISPUTE ->
                words("登记复议、诉讼的结果。原答复被撤销的，在原件上重新答复，不是新的申请。", "需要重新答复的，从收到决定、判决之日重新计算；其中限定了日期的，以限定的日期为准。");
            case CALL_DISCUSSION -> words("涉及民生、多个地区或者部门、疑难复杂的，提请有关方面会商，可以及早邀请人民法院参加；登记结论之后才能审定告知书。", NOTHING);
            case RECORD_DISCUSSION -> words("记明谁参加、四个问题怎样回答、结论是什么。", NOTHING);
            case REFER -> words("属于信访、诉讼等、不由政府信息公开答复的事项，转送有关单位，并记明何时转送什么。", NOTHING);
            case RECORD_REFERRAL -> words("记明对方何时怎样答复、结果是什么。", NOTHING);
            case GIVE_CODE -> words("核实身份以后，发给申请人新的查询码，以前的查询码随即作废。查询码只显示一次，系统也查不到。", NOTHING);
            case ASK_RECTIFICATION ->
                words("登记录错了的（日期，提交方式，申请人类别，复议、诉讼的途径和结果），提请更正；原来的记录不改，另一人核准以后按正确的计算。", "核准以后，答复期限按更正后的重新计算。");
            case DECIDE_RECTIFICATION -> words("核准或者不同意别人提请的更正。自己提请的不能自己核准。", "核准的，答复期限按更正后的日期重新计算。");
        };
    }

    private static ActWords words(String does, String clock) {
        return new ActWords(does, clock);
    }
}
