package org.mingtang.pages;

import org.springframework.http.HttpStatus;

/// What an error page tells its reader.
///
/// @param title  what happened
/// @param advice what can be done now
public record ErrorExplanation(String title, String advice) {
    static final ErrorExplanation NOT_SENT = new ErrorExplanation(
            "登录已经失效，刚才的没有办", "您很久没有操作、在别处退出或者重新登录过，也可能没有这一项的权限。填写的文字都在下面：请在新窗口登录，重新打开表单，把它们复制过去。文件请重新选择。");

    static ErrorExplanation of(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return new ErrorExplanation("没有找到这个页面", "网址可能抄写有误，或者页面从未存在。公开过的文件网址不会改变；您可以用标题、文号或索引号搜索。");
        }
        if (status == HttpStatus.FORBIDDEN || status == HttpStatus.UNAUTHORIZED) {
            return new ErrorExplanation("不能打开这个页面", "这个页面需要相应的账号或权限。如果您是工作人员，请登录后再试。");
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            return new ErrorExplanation("访问过于频繁", "请稍等一分钟再试。");
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return new ErrorExplanation(
                    "提交的内容过大", "没有收下。一次提交的文件合计最多 100 MB；网上申请、给机关写信附的文件每个最多 20 MB。请返回上一页，把文件压缩、拆分或者少选几个，再提交。");
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return new ErrorExplanation("服务暂时不可用", "系统正在恢复，请几分钟后刷新本页。");
        }
        if (status.is4xxClientError()) {
            return new ErrorExplanation("无法处理这个请求", "网址或提交的内容不完整、不正确。请返回上一页检查，或从首页重新进入。");
        }
        return new ErrorExplanation("系统出了问题", "这是我们的问题，已经记录下来。请稍后刷新本页；如果一直如此，请通过页尾的联系方式告诉我们。");
    }
}
