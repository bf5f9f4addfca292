package org.mingtang.documents;

/// Why a file is not taken in, and what to do about it. Never holds a word of the file itself.
///
/// @param message Chinese, one sentence: what is wrong
/// @param advice  Chinese, one sentence: what to do
public record Refusal(Code code, String message, String advice) {
    public enum Code {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_PAGES,
        UNKNOWN_KIND,
        /// a program
        EXECUTABLE,
        ENCRYPTED,
        MACROS,
        /// a small file that unpacks into a huge one
        EXPANDS_TOO_FAR,
        /// entities in XML, or paths that lead out of the file
        UNSAFE_STRUCTURE,
        DAMAGED,
        /// takes more time or memory than a file may
        TOO_COMPLEX,
        /// too many files are being read at this moment
        BUSY,
        /// the scanning program of the installation found something
        HARMFUL,
        /// the scanning program gave no answer
        NOT_SCANNED,
        /// 文件首部标有国家秘密标志: refused before any byte is stored
        SECRECY_MARK
    }

    public static Refusal empty() {
        return new Refusal(Code.EMPTY, "文件是空的。", "请检查原文件后重新上传。");
    }

    /// @param limit in bytes
    public static Refusal tooLarge(long limit) {
        return new Refusal(Code.TOO_LARGE, "文件超过 " + Math.max(1, limit >> 20) + " MB 的上限。", "请压缩其中的图像，或拆分为几个文件后上传。");
    }

    public static Refusal tooManyPages(int pages, int limit) {
        return new Refusal(Code.TOO_MANY_PAGES, "文件有 " + pages + " 页，超过 " + limit + " 页的上限。", "请拆分为几个文件后上传。");
    }

    /// @param found what the bytes are, if that is known, such as `压缩包（ZIP）`
    public static Refusal unknownKind(String found) {
        return new Refusal(
                Code.UNKNOWN_KIND,
                "文件内容是" + found + "，不是可以接收的文件种类。",
                "请另存为 DOCX、PDF、OFD、DOC、WPS、XLSX、XLS、HTML、TXT 或者 PNG、JPEG、TIFF 图像后上传；只改扩展名没有用。");
    }

    public static Refusal executable() {
        return new Refusal(Code.EXECUTABLE, "文件内容是可执行程序，不是可以接收的文件种类。", "请不要打开；来源不明的文件交信息安全人员检查。");
    }

    /// Handed in where only sheets saved as text are read.
    public static Refusal notASheet() {
        return new Refusal(Code.UNKNOWN_KIND, "文件不是文本格式的表格。", "请用电子表格软件另存为“CSV UTF-8”后上传；放假通知也可以是 ICS。");
    }

    public static Refusal encrypted() {
        return new Refusal(Code.ENCRYPTED, "文件设有密码或者权限限制，无法读取。", "请用原软件打开，去除密码和权限限制，另存后重新上传。");
    }

    public static Refusal macros() {
        return new Refusal(Code.MACROS, "文件带有宏程序。", "请用原软件另存为不含宏的 DOCX 或 XLSX 后重新上传。");
    }

    public static Refusal expandsTooFar() {
        return new Refusal(Code.EXPANDS_TOO_FAR, "文件解压后大得不合常理，可能是恶意构造的文件。", "请用原软件打开，另存为新文件后上传；来源不明的文件请交信息安全人员检查。");
    }

    public static Refusal unsafeStructure() {
        return new Refusal(
                Code.UNSAFE_STRUCTURE, "文件内部含有正常办公文件不应有的外部引用或者越界路径。", "请用原软件打开，另存为新文件后上传；来源不明的文件请交信息安全人员检查。");
    }

    /// @param kind the kind the file begins like, such as `PDF`
    public static Refusal damaged(String kind) {
        return new Refusal(Code.DAMAGED, "文件像是 " + kind + "，但已损坏或者不完整，无法读取。", "请用原软件打开检查，另存为新文件后上传。");
    }

    public static Refusal tooComplex() {
        return new Refusal(Code.TOO_COMPLEX, "文件结构过于复杂，在规定的时间和内存内读不完。", "请拆分文件，或用原软件另存为 PDF 后上传。");
    }

    public static Refusal busy() {
        return new Refusal(Code.BUSY, "系统正在读取其他文件，暂时不能接收。", "请稍后重新上传；文件没有保存。");
    }

    public static Refusal harmful() {
        return new Refusal(Code.HARMFUL, "查毒程序认为文件带有病毒，没有保存。", "请交信息安全人员检查，清除以后重新上传。");
    }

    public static Refusal notScanned() {
        return new Refusal(Code.NOT_SCANNED, "查毒程序没有给出结果，文件暂时不能接收，没有保存。", "请稍后重新上传；一直如此的，请联系系统管理员。");
    }

    public static Refusal secrecyMark() {
        return new Refusal(
                Code.SECRECY_MARK,
                "文件首部标有国家秘密标志，已拒收，没有保存任何内容。",
                "涉密文件不得上传到本系统。请勿再试，立即线下联系本机关保密工作机构处理；已解密的，凭解密手续去除标志后再上传。");
    }
}
