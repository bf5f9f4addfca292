package org.mingtang.requests.casefile;

/// How the answer reaches the applicant (送达方式).
public enum Delivery {
    ON_THE_SPOT("当面送达"),
    COUNTER("窗口领取"),
    REGISTERED_POST("挂号信"),
    EMS("邮政快递"),
    EMAIL("电子邮件"),
    PORTAL("门户下载");

    private final String chinese;

    Delivery(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
