package org.mingtang.bench.corpus;

import java.util.List;

/// Paragraphs in which nothing is to be found, though much looks so.
final class Distractions {
    static final List<String> ALL = List.of(
            "采购合同编号：{-:id}，付款凭证号{-:card}，合同金额{-:amount}元。\n",
            "中标供应商统一社会信用代码为{-:credit}，组织机构代码{-:organisation}。\n",
            "发票号码{-:id}，开票金额{-:amount}元。\n",
            "订单号：{-:card}；物流单号：{-:card}。\n",
            "项目代码：{-:project}，总投资{-:amount}元。\n",
            "出版物书号为ISBN {-:isbn}，共印制三千册。\n",
            "项目区中心坐标为{-:coordinates}。\n",
            "监测执行{-:standard}，检验方法按照{-:standard}。\n",
            "如有疑问请拨打{-:hotline}热线，紧急情况拨打{-:hotline}。\n",
            "监督电话：{-:landline}，传真：{-:landline}。\n",
            "办公电话：{-:landline}；值班电话：{-:landline}；邮政编码：362000。\n",
            "咨询电话：{-:landline}（工作日8:30—17:30）。\n",
            "办公地址：{-:place}，办公时间为周一至周五。\n",
            "报名地点：{-:place}（政务服务大厅三楼），咨询电话{-:landline}。\n",
            "会议由副市长{-:official}主持，市政府秘书长{-:official}通报情况。\n",
            "县长{-:official}、副县长{-:official}先后作了讲话。\n",
            "签发人：{-:official}\n",
            "审判长：{-:official}\n审判员：{-:official}\n书记员：{-:official}\n",
            "县政府新闻发言人{-:official}介绍了有关情况。\n",
            "任命{-:official}为云岭县水利局副局长，免去{-:official}的云岭县民政局局长职务。\n",
            "职务\t姓名\t分管工作\n县长\t{-:official}\t主持县政府全面工作\n副县长\t{-:official}\t教育、卫生\n",
            "单位\t联系人\t办公电话\n{org}\t{contact}\t{-:landline}\n{org}\t{contact}\t{-:landline}\n",
            "本办法自{-（2019年）}修订后执行，参见文献{-[2020]}。\n",
            "统计口径为{-〔2018〕}年度数据，其中{-（2020）}年为快报数。\n",
            "索引号：{-:index}\n",
            "原告不服，已提起诉讼，案号为{-:case}。\n",
            "要依法保护{-商业秘密}和工作中知悉的{-国家秘密}，不得泄密。\n",
            "开展{-保守国家秘密}宣传教育，定期检查{-涉密文件}管理。\n",
            "议定事项以{-会议纪要}形式印发，{-内部资料}由办公室归档。\n",
            "经审查属于{-不予公开}情形的，应当说明理由；要在附注处注明“{-此件主动公开}”或者“{-此件依申请公开}”。\n",
            "提高{-高血压患者管理率}，做好{-糖尿病}筛查和{-精神障碍患者}服务。\n",
            "{-残疾人}康复、{-孕产妇}保健和{-结核病}防治工作稳步推进。\n",
            "加强{-指纹}、{-人脸识别}等生物特征信息保护，规范采集行为。\n",
            "推进{-婚姻登记}跨省通办，倡导文明{-婚俗}，弘扬{-家庭美德}。\n",
            "完善{-离婚冷静期}制度宣传，做好{-婚姻家庭纠纷}调解。\n",
            "{-房产}交易登记提速，{-居民人均可支配收入}增长百分之五。\n",
            "低保家庭{-人均年收入}标准为七千八百元，{-存款}和{-车辆}信息在线核对。\n",
            "加强{-未成年人保护工作}，关爱{-留守儿童}，健全{-孤儿}保障制度。\n",
            "辖区{-十二岁以下儿童}疫苗接种率达到百分之九十五。\n",
            "设备序列号：{-:old-id}；出厂编号：{-:serial}。\n",
            "流水号{-:mobile}，批次号{-:mobile}。\n",
            "系统记录编号{-:long}，校验通过。\n",
            "{-闽C牌照}车辆限行，{-京B级}资质不在此列。\n",
            "当事人{-:masked}、证人{-:masked}的姓名已作处理，身份证号{-3505021990****123X}，手机{-138****1234}。\n",
            "{-高度重视}、{-方便群众}、{-安全生产}、{-马上就办}。\n",
            "项目位于{-白马镇和平路}沿线，种植{-金银花}三百亩。\n",
            "不动产权证书号为{-闽（2019）鲤城区不动产权第0012345号}。\n",
            "收款单位账号：{-:card}（户名：云岭县财政局）。\n",
            "网站标识码{-3505020004}，备案号{-闽ICP备05008588号}，日期{-20190101}，时间戳{-20190101123045}。\n",
            "传真：{-:landline}转{org}收。\n",
            "转发、评论和点赞不计入考核，{-转发}数量不作为依据；{-印发}后及时归档。\n");

    private Distractions() {}

    /// Enough of them that about 30 in 100 of all that stands in a text only looks like something. A sentence
    /// without people parts them from what was told before.
    static void write(Scribe scribe) {
        var page = scribe.page();
        do {
            if (!page.endsLine()) {
                page.say("\n");
            }
            scribe.write("{filler}\n");
            scribe.one(ALL);
        } while (page.negatives() * 7 < page.labelled() * 3);
        if (!page.endsLine()) {
            page.say("\n");
        }
    }
}
